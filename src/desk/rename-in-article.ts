import { isDeepStrictEqual } from 'node:util';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { TermKind } from '../addresses.ts';
import { parseFrontMatter } from '../catalogue/front-matter.ts';
import { frontMatterRange } from './front-matter-source.ts';
import { cleanName, TERM_FIELDS } from './term-name.ts';
import { applyEdits, inDoubleQuotes, pairOf, parseMap, removeItem, replaceScalar, type TextEdit } from './yaml-edit.ts';

export interface NameRule {
	readonly kind: TermKind;
	/** Is this one of the names that are replaced? */
	readonly isOld: (name: string) => boolean;
	readonly to: string;
}

/** The front matter could not be edited without changing something else: it has to be done by hand. */
export class ByHand extends Error {}

/**
 * An article's text with another name for a term. Nothing else of it changes: quotes, comments, order, line ends and
 * the body stay. Where the article has the new name already, the old one is left out of a plain list.
 *
 * @returns undefined when the article does not have the name
 * @throws ByHand
 */
export function renameInArticle(text: string, rule: NameRule): string | undefined {
	const range = frontMatterRange(text);
	if (!range) return undefined;
	const source = text.slice(range.start, range.end);
	// One name after another: the places of the next are known when the last is done.
	let edited = source;
	const removed: number[] = [];
	for (let change = nextChange(edited, rule); change; change = nextChange(edited, rule)) {
		for (const { item } of change) if (item !== undefined) removed.push(item);
		const before = edited;
		edited = applyEdits(
			before,
			change.map(({ edit }) => edit),
		);
		if (edited === before) throw new ByHand(UNUSUAL);
	}
	if (edited === source) return undefined;
	const whole = text.slice(0, range.start) + edited + text.slice(range.end);
	if (!isAsMeant(text, whole, rule, removed)) throw new ByHand(UNUSUAL);
	return whole;
}

const UNUSUAL = 'the front matter uses YAML that is shared or written in an unusual way';

/** The names of a kind that an article has, as the archive reads them. */
export function namesInArticle(text: string, kind: TermKind): string[] {
	const { data } = parseFrontMatter(text, '');
	return namesOf(data[TERM_FIELDS[kind]]);
}

/** What replaces the next old name, or takes it out; undefined when there is none. */
function nextChange(source: string, rule: NameRule): readonly Change[] | undefined {
	const parsed = parseMap(source);
	const value = parsed && pairOf(parsed.map, TERM_FIELDS[rule.kind])?.value;
	if (!parsed || !isNode(value)) return undefined;
	const { document } = parsed;
	if (!isSeq(value)) return isOldName(value, document, rule) ? itemChange(source, value, rule.to) : undefined;
	const index = value.items.findIndex((item) => isOldName(item, document, rule));
	if (index === -1) return undefined;
	const item = value.items[index];
	const already = value.items.findIndex((other) => nameOf(other, document) === rule.to);
	// With its address, the old one says more than the new name alone: that goes instead.
	const surplus = isMap(item) ? already : index;
	const removal = already === -1 || isMap(value.items[surplus]) ? undefined : removeItem(source, value, surplus);
	return [
		...(surplus === index && removal ? [] : itemChange(source, item, rule.to)),
		...(removal ? [{ edit: removal, item: surplus }] : []),
	];
}

function itemChange(source: string, item: unknown, to: string): Change[] {
	const node = isMap(item) ? pairOf(item, 'name')?.value : item;
	if (isScalar(node)) return [{ edit: replaceScalar(source, node, to) }];
	if (!isAlias(node) || !node.range) return [];
	const [start, end] = node.range;
	return [{ edit: { start, end, text: inDoubleQuotes(to) } }];
}

function isOldName(item: unknown, document: Document, { isOld }: NameRule): boolean {
	const name = nameOf(item, document);
	return name !== undefined && isOld(name);
}

function nameOf(item: unknown, document: Document): string | undefined {
	const node = isMap(item) ? pairOf(item, 'name')?.value : item;
	const target = isAlias(node) ? node.resolve(document) : node;
	return isScalar(target) && typeof target.value === 'string' ? cleanName(target.value) : undefined;
}

/** Reads both texts as the archive does and compares: the names are others, and nothing but the names. */
function isAsMeant(before: string, after: string, rule: NameRule, removed: readonly number[]): boolean {
	const [old, now] = [before, after].map((text) => parseFrontMatter(text, ''));
	if (!old || !now || now.problems.length > old.problems.length || old.body !== now.body) return false;
	const field = TERM_FIELDS[rule.kind];
	const { [field]: oldValue, ...oldRest } = old.data;
	const { [field]: newValue, ...newRest } = now.data;
	if (!isDeepStrictEqual(oldRest, newRest)) return false;
	const wanted = comparable(oldValue, rule);
	if (Array.isArray(wanted)) for (const index of removed) wanted.splice(index, 1);
	return isDeepStrictEqual(wanted, newValue);
}

/** With every old name written as the new one, and that in one spelling. */
function comparable(value: unknown, rule: NameRule): unknown {
	if (Array.isArray(value)) return value.map((item) => comparable(item, rule));
	if (typeof value === 'string') return rule.isOld(cleanName(value)) ? rule.to : value;
	if (typeof value !== 'object' || value === null || !('name' in value)) return value;
	return { ...value, name: comparable(value.name, rule) };
}

function namesOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(namesOf);
	if (typeof value === 'string') return [cleanName(value)];
	return typeof value === 'object' && value !== null && 'name' in value ? namesOf(value.name) : [];
}

interface Change {
	readonly edit: TextEdit;
	/** The item that it takes out of the list, counted as the list is by then. */
	readonly item?: number;
}
