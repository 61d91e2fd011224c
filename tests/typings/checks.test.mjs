// The checks themselves are seen to fail: on each mistake of fixtures/bad, and where there is nothing to check. Run by `npm test`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { check, describe } from "./check.mjs";
import { fill } from "./fill.mjs";
import { namesOf } from "./names.mjs";
import { here } from "./official.mjs";
import { validate } from "./validate.mjs";

const fixture = (...path) => join(here, "fixtures", ...path);
const expected = (name) => readFileSync(fixture("bad", name), "utf8").trimEnd().split("\n");
const [good, bad, empty] = check(["good", "bad", "empty"].map((name) => fixture(name)));

test("resources as the official classes take them have no problem", () => {
  assert.deepEqual(good.problems, []);
  assert.equal(good.checked.length, 16);
  assert.equal(good.components, 2);
});

test("each wrong input is named with its resource and property", () => {
  assert.deepEqual(bad.problems.map(describe), expected("typings.txt"));
});

test("a graph without a resource of an official package fails", () => {
  assert.deepEqual(empty.problems.map(describe), ["no resource was checked"]);
});

test("files as the chart and Kubernetes take them have no problem", () => {
  const { values, objects, withoutSchema, problems } = validate(fixture("good"));
  assert.deepEqual({ values, objects, withoutSchema, problems }, { values: 1, objects: 6, withoutSchema: ["ValidatingAdmissionPolicy"], problems: [] });
});

test("each wrong key, type and kind is named with its file and path", () => {
  assert.deepEqual(validate(fixture("bad")).problems, expected("schemas.txt"));
});

test("a graph whose files were not written fails", () => {
  assert.deepEqual(validate(fixture("unrendered")).problems, [
    "jupyterhub-values.yaml: the graph has this release, but no such file was written",
    "manifests: the graph has 5 Kubernetes objects, but 0 files were written",
  ]);
});

test("names are those of the .NET packages", () => {
  for (const [namespace, ...names] of [
    ["Pulumi", "DeferredOutput<T>", "Log"],
    ["Pulumi.AzureAD", "Application", "ApplicationArgs", "ApplicationState", "GetClientConfig", "GetClientConfigResult"],
    ["Pulumi.AzureAD.Inputs", "ApplicationApiArgs", "ApplicationApiGetArgs"],
    ["Pulumi.AzureNative.ContainerRegistry", "GetTask", "GetTaskArgs", "GetTaskInvokeArgs", "GetTaskResult", "Task", "TaskArgs", "TaskStatus"],
    ["Pulumi.AzureNative.ContainerRegistry.Outputs", "SkuResponse"],
    ["Pulumi.DockerBuild.Inputs", "BuildContextArgs"],
    ["Pulumi.Kubernetes.Core.V1", "Pod", "PodList", "PodPatch", "ServiceSpecType"],
    ["Pulumi.Kubernetes.Types.Inputs.Core.V1", "PodArgs", "PodSpecArgs"],
    ["Pulumi.Kubernetes.Types.Outputs.Core.V1", "PodSpec"],
  ]) {
    assert.deepEqual(names.filter((name) => !namesOf(namespace).includes(name)), [], namespace);
  }
});

test("what offline/ leaves out of the namespaces in use is declared, what it has is not", () => {
  const { text, namespaces, problems } = fill(fixture("names"), [fixture("names")]);
  assert.equal(namespaces, 3);
  assert.match(text, /namespace Pulumi\.Random\n\{\n(    public class \w+;\n)*    public class RandomBytesArgs;\n/);
  assert.doesNotMatch(text, /class (RandomBytes|ReleaseArgs);/);
  assert.deepEqual(problems, ["Pulumi.Nosuch: no name of it is known", "Pulumi.Random.RandomByte: offline/ has it, the typings do not"]);
});

test("sources that use no namespace of Pulumi fail", () => {
  assert.deepEqual(fill(fixture("names"), [fixture("empty")]).problems, ["no source uses a namespace of Pulumi"]);
});
