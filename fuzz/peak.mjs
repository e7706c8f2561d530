// Loaded into `picket check` by the fuzzer: writes what the process took when it ends.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(
    process.env.PICKET_PEAK,
    JSON.stringify({ megabytes: maxRSS / 1000, processor: (userCPUTime + systemCPUTime) / 1000 }),
  );
});
