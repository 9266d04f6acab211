import { createRoot } from "react-dom/client";
import "antd/dist/antd.css";
import { App } from "./App";
import "./base.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has lost its root element");
createRoot(root).render(<App />);
