import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { slugOf } from '../../src/locale/slug.ts';
import { Random, Zipf } from './random.ts';
import { type Block, bareWord, type Sample } from './sample.ts';

/** An article that the generator made. */
export interface Generated {
	/** `2022/01/slug` */
	readonly id: string;
	readonly title: string;
	/** Its whole file. */
	readonly text: string;
}

/** Makes any number of articles in the manner of a sample. */
export class Generator {
	readonly #sample: Sample;
	readonly #seed: number;
	readonly #tags: readonly string[];
	readonly #tagRanks: Zipf;
	readonly #sourceRanks: Zipf;
	readonly #authorRanks: Zipf;

	/** @param articles size of the archive: a bigger one has more tags */
	constructor(sample: Sample, articles: number, seed = 1) {
		this.#sample = sample;
		this.#seed = seed;
		this.#tags = makeTags(sample, articles, new Random(seed));
		this.#tagRanks = new Zipf(this.#tags.length, sample.tags.exponent);
		this.#sourceRanks = new Zipf(sample.sources.names.length, sample.sources.exponent);
		this.#authorRanks = new Zipf(sample.authors.names.length, sample.authors.exponent);
	}

	/** The article of a number: the same, whichever others were made before it. */
	article(number: number): Generated {
		const random = new Random(Math.imul(this.#seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
		const shape = random.pick(this.#sample.shapes);
		const { year } = random.pick(this.#sample.shapes);
		const month = twoDigits(shape.month);
		const title = this.#words(shape.titleWords, random).map(bareWord).join(' ');
		const description = this.#words(shape.descriptionWords, random).join(' ');
		const head = [
			`title: ${JSON.stringify(title)}`,
			`date: ${JSON.stringify(`${year}-${month}-${twoDigits(1 + random.below(28))}T${shape.time}`)}`,
			...(description === '' ? [] : [`description: ${JSON.stringify(description)}`]),
			`section: ${JSON.stringify(shape.section)}`,
			...list('sources', draw(this.#sample.sources.names, this.#sourceRanks, shape.sources, random)),
			...list('authors', draw(this.#sample.authors.names, this.#authorRanks, shape.authors, random)),
			...list('tags', draw(this.#tags, this.#tagRanks, shape.tags, random)),
		];
		const body = shape.blocks.map((block) => this.#block(block, random));
		return {
			id: `${year}/${month}/report-${number.toString(36)}`,
			title,
			text: `---\n${head.join('\n')}\n---\n\n${body.join('\n\n')}\n`,
		};
	}

	#block({ kind, words, link, strong }: Block, random: Random): string {
		if (kind === 'heading')
			return `## ${this.#words(words[0] ?? 1, random)
				.map(bareWord)
				.join(' ')}`;
		if (kind === 'list') return words.map((count) => `- ${this.#words(count, random).join(' ')}`).join('\n');
		const text = this.#words(words[0] ?? 1, random);
		if (strong) mark(text, random, (word) => `**${word}**`);
		if (link) mark(text, random, (word) => `[${word}](https://example.org/${random.below(10_000)})`);
		return `${kind === 'quote' ? '> ' : ''}${text.join(' ').replace(/[.،؛؟]?$/, '.')}`;
	}

	/** A walk through the sample: each word has followed the one before it somewhere. */
	#words(count: number, random: Random): string[] {
		const { text, places } = this.#sample;
		const words: string[] = [];
		let place = random.below(text.length);
		while (words.length < count) {
			const word = text[place % text.length] as string;
			words.push(word);
			place = random.pick(places.get(word) ?? [0]) + 1;
		}
		return words;
	}
}

/**
 * Writes an archive: settings, pages and lists of the sample's folder, articles of the generator.
 *
 * @param folder does not exist yet
 */
export function writeArchive(folder: string, sampleFolder: string, generator: Generator, articles: number): void {
	mkdirSync(folder, { recursive: true });
	for (const name of ['site.yml', 'pages', 'tags', 'sections', 'sources', 'authors']) {
		const from = path.join(sampleFolder, name);
		if (existsSync(from)) cpSync(from, path.join(folder, name), { recursive: true });
	}
	const made = new Set<string>();
	for (let number = 0; number < articles; number += 1) {
		const { id, text } = generator.article(number);
		const file = articleFile(folder, id);
		const month = path.dirname(file);
		if (!made.has(month)) mkdirSync(month, { recursive: true });
		made.add(month);
		writeFileSync(file, text);
	}
}

/** Where an article stands in an archive. */
export function articleFile(content: string, id: string): string {
	return path.join(content, 'articles', `${id}.md`);
}

/**
 * Names of tags. Their number grows with the square root of the number of articles, as that of words
 * does in texts (Heaps' law), from what the sample has.
 */
function makeTags(sample: Sample, articles: number, random: Random): string[] {
	const wanted = Math.ceil(sample.tags.names.length * Math.sqrt(Math.max(1, articles / sample.shapes.length)));
	const slugs = new Map(sample.tags.names.map((tag) => [slugOf(tag), tag]));
	while (slugs.size < wanted) {
		const name = `${bareWord(random.pick(sample.text))} ${bareWord(random.pick(sample.text))}`;
		const slug = slugOf(name);
		if (!slugs.has(slug) && !/^[\d-]*$/.test(slug)) slugs.set(slug, name.normalize('NFC'));
	}
	return [...slugs.values()];
}

/** Different names, as many as asked for, or all. */
function draw(names: readonly string[], ranks: Zipf, count: number, random: Random): string[] {
	const drawn = new Set<string>();
	while (drawn.size < Math.min(count, names.length)) drawn.add(names[ranks.draw(random)] as string);
	return [...drawn];
}

function list(field: string, names: readonly string[]): string[] {
	return names.length === 0 ? [] : [`${field}:`, ...names.map((name) => `  - ${JSON.stringify(name)}`)];
}

function mark(words: string[], random: Random, change: (word: string) => string): void {
	const place = random.below(words.length);
	words[place] = change(bareWord(words[place] as string));
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
