import { readScenario } from "./src/execution/readScenario.ts";
import { landWarnings, landShare, kmOverLand } from "./src/network/landWarnings.ts";
import { landTest } from "./src/report/landTest.ts";
import { openAtlas } from "./src/cli/openMaterial.ts";
import { network } from "./src/network/network.ts";
import { filledShare } from "./src/network/polygon.ts";
import { issueLine } from "./src/scenario/index.ts";
const t0=performance.now(); const isLand=landTest(openAtlas()!); const t1=performance.now(); console.log("atlas ms", t1-t0);
for (const f of process.argv.slice(2)) { const s = await readScenario(f); const t=performance.now(); const w=landWarnings(s,isLand); console.log(f, (performance.now()-t).toFixed(0)+" ms"); for (const i of w) console.log("  ", issueLine(i));
 for (const z of network(s.baseline).zones.values()) console.log("  ", z.id, z.at, (z.area/1e6).toFixed(3), "land", landShare(z,isLand).toFixed(4), z.region.kind==="polygon"? "fill "+filledShare(z.region).toFixed(2):"");
 for (const [id,l] of Object.entries(s.baseline.legs)) if(l.by==="sea") console.log("  ", id, kmOverLand(s.baseline,l,isLand).toFixed(0)); }
