// Type checks TypeScript texts as `tsc --noEmit --strict` does, and says each error by resource and property.
import ts from "typescript";
import { deprecation, listedValues, missingNames } from "./declared.mjs";

const options = {
  noEmit: true, strict: true, skipLibCheck: true, types: [],
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10,
};

/** Problems of each file, by its name: { urn, path, message }. A file is { name, checked } and stands on disk, where it finds node_modules. */
export function compile(files) {
  const program = ts.createProgram(files.map((file) => file.name), options);
  const checker = program.getTypeChecker();
  const general = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()].map((d) => ({ urn: "", path: "", message: text(d) }));
  return new Map(files.map(({ name, checked }) => {
    const source = program.getSourceFile(name);
    const made = source.statements.filter(ts.isExpressionStatement);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    const errors = diagnostics.map((d) => {
      const node = nodeAt(source, d.start);
      return { node, message: text(d).includes(" is missing") ? text(d) : text(d) + missingNames(node, checker) };
    });
    const values = made.flatMap((statement) => unlisted(statement, checker));
    const old = made.flatMap((statement) => deprecated(statement, checker));
    const found = [...errors, ...values, ...old].sort((a, b) => a.node.pos - b.node.pos).map(({ node, message }) => ({ ...placeOf(node, made, checked), message }));
    return [name, [...general, ...found]];
  }));
}

function text(diagnostic) {
  return `${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ").replace(/\s+/g, " ")} [TS${diagnostic.code}]`;
}

// The typings of Azure say `string | enums.X`: any text passes the compiler, so the listed values are compared here.
function unlisted(statement, checker) {
  return messages(statement, (node) => {
    const values = ts.isStringLiteral(node) ? listedValues(node, checker) : [];
    return values.length > 0 && !values.includes(node.text) ? `"${node.text}" is not one of ${values.join(", ")} [enum]` : undefined;
  });
}

// The typings only say it; in C# it is [Obsolete], a warning, and so an error.
function deprecated(statement, checker) {
  return messages(statement, (node) => {
    const text = deprecation(node, checker);
    return text === undefined ? undefined : `${text} [deprecated]`;
  }).map(({ node, message }) => ({ node: ts.isPropertyAssignment(node) ? node.name : node, message }));
}

function messages(statement, messageOf) {
  const found = [];
  const visit = (node) => {
    const message = messageOf(node);
    if (message) found.push({ node, message });
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

function nodeAt(source, position) {
  let found = source;
  const visit = (node) => {
    if (node.getStart(source) > position || node.end <= position) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** Which resource, and which of its properties, as a path: `spec.containers[0].image`. */
function placeOf(node, made, checked) {
  const steps = [];
  let current = node;
  for (; current.parent && !made.includes(current); current = current.parent) {
    const { parent } = current;
    if (ts.isPropertyAssignment(parent)) steps.unshift(`.${parent.name.text}`);
    else if (ts.isArrayLiteralExpression(parent)) steps.unshift(`[${parent.elements.indexOf(current)}]`);
  }
  return { urn: checked[made.indexOf(current)]?.urn ?? "", path: steps.join("").replace(/^\./, "") };
}
