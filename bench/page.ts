// npm run bench:page: how long the page of 8 alternatives and 40 routes takes to write, and how large it is.
import { page } from "../src/report/index.ts";
import { kept, wide } from "../tests/report/kept.ts";

const { material } = await kept(wide(), 2);
const runs = 5;
const seconds: number[] = [];
let size = 0;
for (let run = 0; run <= runs; run++) {
  const before = performance.now();
  const text = page(material);
  if (run > 0) seconds.push((performance.now() - before) / 1000);
  size = new TextEncoder().encode(text).length;
}
const [fastest, slowest] = [Math.min(...seconds), Math.max(...seconds)];
console.log(
  `page of 8 alternatives and 40 routes: ${fastest.toFixed(2)} to ${slowest.toFixed(2)} s over ${runs} runs, ${(size / 1e6).toFixed(2)} MB`,
);
