/** Makes the demo street once for all files; each works on a copy. */
import { join } from "node:path";
import { folder, lxq } from "./lxq.mjs";

/** So many disputes make several pages of a list. */
const CASES = 240;

export default function makeStreet() {
  const { path, remove } = folder();
  const street = join(path, "street");
  lxq(street, "init", "--demo", "--cases", String(CASES));
  process.env.LXQ_DEMO_STREET = street;
  return remove;
}
