// What the service says to people, found in its sources: messages and details of refusals, suggestions, messages of schemas,
// and what is marked with `said`. Each value is a numbered gap: “From {1} to {2} is more than four years.”
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './prepare.mjs';

const CODE = /^[a-z_]+\.[a-z_]+$/;
const GERMAN = join(ROOT, 'src', 'german');
/** Files whose every phrase is part of what they suggest. */
const SUGGESTIONS = /(demand\/reading\/(suggestion|fault)|order-file\/order-(line|fault|file)|report\/report-fault)\.ts$/;
const SPOKEN_PROPERTIES = new Set(['detail', 'suggestion']);
const CHECKS = new Set(['regex', 'refine', 'min', 'max', 'length']);

/** Sentences that have no German, and German that nobody says, each with where it is missing. */
export function faultsOfSentences() {
  const said = new Map(sources(join(ROOT, 'src')).flatMap((file) => sentencesIn(file).map((sentence) => [sentence, file])));
  const german = new Map(
    sources(GERMAN)
      .filter((file) => !/(german|words|sentences)\.ts$/.test(file))
      .flatMap((file) => keysIn(file).map((sentence) => [sentence, file])),
  );
  return [
    ...[...said].filter(([sentence]) => !german.has(sentence)).map(([sentence, file]) => `${here(file)}: no German in src/german for “${sentence}”`),
    ...[...german]
      .filter(([sentence, file]) => !said.has(sentence) && !file.endsWith('input.ts'))
      .map(([sentence, file]) => `${here(file)}: nobody says “${sentence}” any more`),
  ];
}

const here = (file) => file.slice(ROOT.length + 1);

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.spec)\.ts$/.test(entry.name) ? [path] : [];
  });
}

const parsed = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

function sentencesIn(file) {
  if (file.startsWith(GERMAN) || /(api-document|api-example)\.ts$|\/cli\//.test(file)) return [];
  const found = [];
  const walk = (node) => {
    found.push(...spokenBy(node, file));
    ts.forEachChild(node, walk);
  };
  walk(parsed(file));
  return found.filter((sentence) => /\S \S/.test(sentence));
}

function spokenBy(node, file) {
  if (SUGGESTIONS.test(file) && isText(node) && !ts.isImportDeclaration(node.parent)) return textsOf(node);
  if (ts.isNewExpression(node) && node.expression.getText() === 'DomainError') return node.arguments?.[2] ? textsOf(node.arguments[2]) : [];
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'said') return textsOf(node.template);
  if (ts.isPropertyAssignment(node) && SPOKEN_PROPERTIES.has(node.name.getText())) return isExample(node) ? [] : textsOf(node.initializer);
  if (!ts.isCallExpression(node)) return [];
  const [first, ...others] = node.arguments;
  if (first && ts.isStringLiteral(first) && CODE.test(first.text)) return others.flatMap(textsOf);
  const check = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : '';
  return file.endsWith('.schema.ts') && CHECKS.has(check) ? others.flatMap(textsOf) : [];
}

/** Whether it stands in the examples of a schema, which are for the API's document. */
function isExample(node) {
  for (let above = node.parent; above; above = above.parent) if (ts.isPropertyAssignment(above) && above.name.getText() === 'examples') return true;
  return false;
}

const isText = (node) => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);

function textsOf(node) {
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map(({ literal }, at) => `{${at + 1}}${literal.text}`).join('')];
  return isText(node) ? [node.text] : [];
}

function keysIn(file) {
  const found = [];
  const walk = (node) => {
    if (ts.isPropertyAssignment(node) && isText(node.initializer)) found.push(node.name.text);
    ts.forEachChild(node, walk);
  };
  walk(parsed(file));
  return found;
}
