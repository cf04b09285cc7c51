import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fitExponent } from './random.ts';

/** What the generator knows of real articles: their shapes, their dates, and which word follows which. */
export interface Sample {
	readonly shapes: readonly Shape[];
	readonly text: readonly string[];
	/** Places in `text` of each word. */
	readonly places: ReadonlyMap<string, readonly number[]>;
	readonly tags: Names;
	readonly sources: Names;
	readonly authors: Names;
}

/** Names of tags, sources or authors. */
export interface Names {
	/** The most frequent first. */
	readonly names: readonly string[];
	/** Of Zipf's law, fitted to how often each comes. */
	readonly exponent: number;
}

/** An article without its words. */
export interface Shape {
	readonly year: number;
	readonly month: number;
	/** Time of day with its offset: `10:15:00+02:00`. */
	readonly time: string;
	readonly section: string;
	readonly titleWords: number;
	readonly descriptionWords: number;
	readonly tags: number;
	readonly sources: number;
	readonly authors: number;
	readonly blocks: readonly Block[];
}

export interface Block {
	readonly kind: 'paragraph' | 'heading' | 'list' | 'quote';
	/** Words of each item of a list; of the whole, else. */
	readonly words: readonly number[];
	readonly link: boolean;
	readonly strong: boolean;
}

/** Reads the articles of an archive whose dates have a time. Tables, pictures, notes and directives are left out. */
export function readSample(content: string): Sample {
	const folder = path.join(content, 'articles');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
	// The order of a folder differs between machines; the archive may not.
	const articles = files.sort().flatMap((name) => readArticle(readFileSync(path.join(folder, name), 'utf8')));
	const text = articles.flatMap(({ body }) => splitBlocks(body).flatMap(wordsOf));
	return {
		shapes: articles.map(shapeOf),
		text,
		places: placesOf(text),
		tags: countNames(articles.flatMap(({ data }) => names(data['tags']))),
		sources: countNames(articles.flatMap(({ data }) => names(data['sources']))),
		authors: countNames(articles.flatMap(({ data }) => names(data['authors']))),
	};
}

/** Words that stand alone, without marks beside them. */
export function bareWord(word: string): string {
	return word.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function readArticle(file: string): Article[] {
	const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
	if (head === undefined || body === undefined) return [];
	const data: Record<string, unknown> = parse(head);
	return /T\d\d:\d\d:\d\d[+-]/.test(String(data['date'])) ? [{ data, body }] : [];
}

function shapeOf({ data, body }: Article): Shape {
	const date = String(data['date']);
	return {
		year: Number(date.slice(0, 4)),
		month: Number(date.slice(5, 7)),
		time: date.slice(11),
		section: String(data['section']),
		titleWords: wordsOf(String(data['title'])).length,
		descriptionWords: wordsOf(String(data['description'] ?? '')).length,
		tags: names(data['tags']).length,
		sources: names(data['sources']).length,
		authors: names(data['authors']).length,
		blocks: splitBlocks(body).map(blockOf),
	};
}

function splitBlocks(body: string): string[] {
	const blocks = body.split(/\n\s*\n/).map((block) => block.trim());
	return blocks.filter((block) => block !== '' && !/^(\||!|:|<|\[\^|```)/.test(block) && wordsOf(block).length > 0);
}

function blockOf(block: string): Block {
	const marks = { link: /\]\(http/.test(block), strong: block.includes('**') };
	if (block.startsWith('#')) return { kind: 'heading', words: [wordsOf(block).length], ...marks };
	if (block.startsWith('>')) return { kind: 'quote', words: [wordsOf(block).length], ...marks };
	if (/^(-|\*|\d+\.)\s/.test(block)) {
		const items = block.split('\n').map((item) => wordsOf(item.replace(/^\d+\./, '')).length);
		return { kind: 'list', words: items.filter((words) => words > 0), ...marks };
	}
	return { kind: 'paragraph', words: [wordsOf(block).length], ...marks };
}

function wordsOf(text: string): string[] {
	const plain = text.replace(/\]\([^)]*\)/g, ' ').replace(/\[\^[^\]]*\]/g, ' ');
	const words = plain.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{M}\p{N}.،؛؟]/gu, ''));
	return words.filter((word) => bareWord(word) !== '');
}

function placesOf(text: readonly string[]): Map<string, number[]> {
	const places = new Map<string, number[]>();
	for (const [place, word] of text.entries()) {
		const known = places.get(word);
		if (known) known.push(place);
		else places.set(word, [place]);
	}
	return places;
}

function names(value: unknown): string[] {
	if (!Array.isArray(value)) return [];
	return value.map((entry) => (typeof entry === 'string' ? entry : String(entry.name)));
}

function countNames(all: readonly string[]): Names {
	const counts = new Map<string, number>();
	for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
	const sorted = [...counts].sort(([, one], [, other]) => other - one);
	return { names: sorted.map(([name]) => name), exponent: fitExponent(sorted.map(([, count]) => count)) };
}

interface Article {
	readonly data: Record<string, unknown>;
	readonly body: string;
}
