import { BarChart, FunnelChart, HeatmapChart, LineChart } from "echarts/charts";
import {
  AriaComponent,
  CalendarComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { use as draw } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

// Only what the house draws with; it is loaded when the first chart stands, never before.
draw([
  AriaComponent,
  BarChart,
  CalendarComponent,
  FunnelChart,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  SVGRenderer,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
]);

export { init } from "echarts/core";
