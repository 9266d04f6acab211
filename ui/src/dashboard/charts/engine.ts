import {
  BarChart,
  FunnelChart,
  HeatmapChart,
  LineChart,
  MapChart,
  ScatterChart,
} from "echarts/charts";
import {
  AriaComponent,
  CalendarComponent,
  GeoComponent,
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
  GeoComponent,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MapChart,
  SVGRenderer,
  ScatterChart,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
]);

export { init, registerMap } from "echarts/core";
