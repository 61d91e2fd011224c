// Lints the Dockerfiles of images/: dockerfilelint for the instructions, shellcheck for what RUN runs.
// Usage: node lint.mjs PACKAGE_JSON     the project that has dockerfilelint installed
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.resolve(process.argv[2]));
const dockerfilelint = require("dockerfilelint");
const images = path.resolve(import.meta.dirname, "../../images");

/** The instructions with their first line and the hadolint codes that the comment above them turns off. */
function instructions(text) {
  const found = [];
  let ignored = [];
  let open = null;
  text.split("\n").forEach((line, index) => {
    const pragma = /^# hadolint ignore=(\S+)$/.exec(line);
    if (pragma) ignored = pragma[1].split(",");
    if (!open && (line.trim() === "" || line.startsWith("#"))) return;
    open ??= { line: index + 1, ignored, text: "" };
    open.text += line + "\n";
    if (!line.endsWith("\\")) {
      found.push(open);
      open = null;
      ignored = [];
    }
  });
  return found;
}

// The tool follows neither arguments nor stages: a base image comes from the configuration, and tests check the default's tag.
const isFromElsewhere = (issue, line, stages) =>
  issue.rule === "missing_tag" && (/^FROM \$\{[A-Z_]+\}( AS [a-z-]+)?$/.test(line) || stages.includes(/^FROM (\S+)/.exec(line)?.[1]));

function instructionIssues(folder, text) {
  const lines = text.split("\n");
  const stages = lines.map((line) => /^FROM \S+ AS (\S+)$/.exec(line)?.[1]).filter(Boolean);
  return dockerfilelint
    .run(folder, text)
    .filter((issue) => !isFromElsewhere(issue, lines[issue.line - 1], stages))
    .map((issue) => `${issue.line}: ${issue.title}: ${lines[issue.line - 1]}`);
}

function shellIssues(text) {
  return instructions(text)
    .filter((instruction) => instruction.text.startsWith("RUN "))
    .flatMap((run) => {
      const script = run.text.slice(4).replace(/--mount=\S+/g, "");
      const codes = run.ignored.filter((code) => code.startsWith("SC"));
      const options = ["--shell=sh", "--format=gcc", ...codes.map((code) => `--exclude=${code}`), "-"];
      const check = spawnSync("shellcheck", options, { input: script, encoding: "utf8" });
      if (check.error) throw check.error;
      return check.stdout.split("\n").filter(Boolean).map((issue) => `${run.line}: ${issue}`);
    });
}

const names = readdirSync(images, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(path.join(images, entry.name)).includes("Dockerfile"))
  .map((entry) => entry.name);
if (names.length === 0) throw new Error("There is no Dockerfile in images/.");

for (const name of names) {
  const text = readFileSync(path.join(images, name, "Dockerfile"), "utf8");
  const issues = [...instructionIssues(path.join(images, name), text), ...shellIssues(text)];
  issues.forEach((issue) => console.error(`images/${name}/Dockerfile:${issue}`));
  if (issues.length > 0) process.exitCode = 1;
}
console.log(`Linted: ${names.join(", ")}`);
