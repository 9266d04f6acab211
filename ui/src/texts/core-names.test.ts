import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FAILURE_SENTENCES, zh, zhChoiceTexts } from "./catalogue";

const CORE = join(import.meta.dirname, "../../../src-tauri");
const WORDS = ["core/src/domain", "core/src/access", "api/src"];

function sources(under: string): string[] {
  return readdirSync(join(CORE, under), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".rs") && !file.endsWith("tests.rs"))
    .map((file) => readFileSync(join(CORE, under, file), "utf8"));
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

describe("the names that the core gives out", () => {
  const rust = WORDS.flatMap(sources).join("\n");

  it("every_fact_has_its_words", () => {
    const acts = /(?:Fact::|act\.|self\.|\b)(?:begin|change|event|fact)[^;]*?"([a-z_]+\.[a-z_]+)"/g;
    const facts = new Set([...all(rust, acts), ...all(rust, /"([a-z_]+\.[a-z_]+ed)"/g)]);
    const known = Object.keys(zh.facts);
    expect([...facts].filter((fact) => !known.includes(fact))).toEqual([]);
    expect(known.filter((fact) => !rust.includes(`"${fact}"`))).toEqual([]);
  });

  it("every_field_of_a_record_has_its_label", () => {
    const records = all(rust, /record! \{[^{]*\{([^}]*)\}/g).join("\n");
    const fields = all(records, /^\s*([a-z_0-9]+): /gm);
    const known: Readonly<Record<string, string>> = zh.fields;
    expect(fields.length).toBeGreaterThan(150);
    expect(fields.filter((field) => known[field] === undefined)).toEqual([]);
  });

  it("every_vocabulary_has_its_names_and_no_others", () => {
    const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = zhChoiceTexts;
    for (const [, name = "", body = ""] of rust.matchAll(
      /choice! \{\s*(?:\/\/\/[^\n]*\s*)*(\w+) \{(.*?)\n\s{4}\}/gs,
    )) {
      // Permissions are the policy's own; no screen names them.
      if (name === "Permission" || name === "Name") continue;
      const catalogue = name.replaceAll(/(?!^)[A-Z]/g, "_$&").toLowerCase();
      expect(Object.keys(catalogues[catalogue] ?? {}), `names of ${catalogue}`).toEqual(
        all(body, /= "([a-z_0-9]+)"/g),
      );
    }
  });

  it("every_sentence_says_what_to_do", () => {
    for (const [code, sentence] of Object.entries(FAILURE_SENTENCES)) {
      expect(sentence, `sentence of ${code}`).toMatch(/[。]$/);
    }
  });
});
