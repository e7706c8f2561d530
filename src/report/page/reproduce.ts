/** How to get the result again: the command, the versions and the hashes. */

import { hashOf } from "../../scenario/index.ts";
import type { FamilyReport } from "../answer/family.ts";
import { escaped } from "../pictures/svg.ts";
import { paragraph } from "./html.ts";
import type { Material } from "./material.ts";
import { resultsBlock } from "./results.ts";
import type { Section } from "./section.ts";

export function reproduce(material: Material): Section {
  const { comparison, scenario, origin, language, frontier, profile, family } = material;
  const { page } = language.words;
  const say = page.again;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [say.picket, comparison.picket],
    [say.program, origin?.program],
    [say.node, origin?.node],
    [say.platform, origin?.platform],
    [say.scenario, comparison.scenarioHash],
    [say.file, scenario.file],
    [say.seed, comparison.seed],
    [say.replications, comparison.replications.toLocaleString(language.locale)],
    ...(origin?.plugins ?? []).map(({ url, sha256 }) => [say.plugin, `${url} (SHA-256 ${sha256})`] as const),
    [say.resultHash, hashOf(resultsBlock(material).result)],
  ];
  const compared = family === undefined ? [comparison.reproduce] : together(family.members);
  const beside = [frontier, profile].flatMap((each) => each?.reproduce ?? []);
  const commands = [...compared, ...beside].join("\n");
  const known = facts.filter(([, value]) => value !== undefined);
  return {
    id: "reproduce",
    title: page.reproduce,
    html: [
      `<pre tabindex="0" aria-label="${escaped(say.command)}"><code>${escaped(commands)}</code></pre>`,
      material.file === undefined ? "" : paragraph(say.verify(material.file)),
      `<h3>${escaped(say.versions)}</h3>`,
      `<dl>${known.map(([name, value]) => `<dt>${escaped(name)}</dt><dd><bdi>${escaped(value!)}</bdi></dd>`).join("")}</dl>`,
    ].join(""),
    markdown: [
      `\`\`\`sh\n${commands}\n\`\`\``,
      known.map(([name, value]) => `- ${name}: \`${value}\``).join("\n"),
    ].join("\n\n"),
  };
}

/** One command for all calibrations where theirs differ in the file alone, else one for each. */
function together(members: FamilyReport["members"]): readonly string[] {
  const commands = members.map(({ reproduce: command }) => command.split(" "));
  const first = commands[0]!;
  const places = first.flatMap((_, i) => (new Set(commands.map((words) => words[i])).size > 1 ? [i] : []));
  const alike = commands.every(({ length }) => length === first.length) && places.length === 1;
  if (!alike) return members.map(({ reproduce: command }) => command);
  return [
    first.flatMap((word, i) => (i === places[0] ? commands.map((words) => words[i]!) : [word])).join(" "),
  ];
}
