import type { Readable, Writable } from 'node:stream';
import { autocompleteMultiselect, isCancel, select, text } from '@clack/prompts';
import type { TermKind } from '../addresses.ts';
import { foldArabic } from '../locale/fold.ts';
import { type ArticleDraft, splitNames } from './article-draft.ts';
import type { NamesInUse } from './names-in-use.ts';
import { type DeskWords, deskWords } from './words.ts';

/** Names that fit on a screen; typing finds the others. */
const SHOWN = 10;

/** The person left with Ctrl-C. */
export class Cancelled extends Error {}

/** Where questions are asked. */
export interface Terminal {
	readonly input: Readable;
	readonly output: Writable;
}

/**
 * Asks a person for what the command did not say: title, section, tags and sources, from those in use.
 *
 * @param known what the command said; of it nothing is asked
 * @param language of the questions
 * @throws Cancelled
 */
export async function askForDraft(
	known: Partial<ArticleDraft>,
	names: ReadonlyMap<TermKind, NamesInUse>,
	{ terminal, language }: { readonly terminal: Terminal; readonly language: string },
): Promise<Pick<ArticleDraft, 'title' | 'tags' | 'sources'> & Partial<ArticleDraft>> {
	const words = deskWords(language);
	const inUse = (kind: TermKind) => names.get(kind)?.inUse ?? [];
	const title = known.title ?? (await askTitle(words, terminal));
	const section = known.section ?? (await askSection(inUse('section'), words, terminal));
	const { tag, source } = words.lists;
	const tags = known.tags ?? (await askNames(inUse('tag'), tag, words, terminal));
	const sources = known.sources ?? (await askNames(inUse('source'), source, words, terminal));
	return { ...known, title, tags, sources, ...(section !== '' && { section }) };
}

async function askTitle({ title, titleMissing }: DeskWords, terminal: Terminal): Promise<string> {
	const validate = (value: string | undefined) => (value?.trim() ? undefined : titleMissing);
	return answerOf(await text({ ...terminal, message: title, validate }));
}

/** @returns '' for none */
async function askSection(names: readonly string[], words: DeskWords, terminal: Terminal): Promise<string> {
	if (names.length === 0) return '';
	const options = [...names.map((value) => ({ value, label: value })), { value: '', label: words.noSection }];
	return answerOf(
		await select({ ...terminal, message: words.section, options, maxItems: SHOWN, showInstructions: false }),
	);
}

/** From those in use, and any that are not. */
async function askNames(
	names: readonly string[],
	{ choose, more, all }: DeskWords['lists']['tag'],
	{ choosing }: DeskWords,
	terminal: Terminal,
): Promise<string[]> {
	const chosen =
		names.length === 0
			? []
			: answerOf(
					await autocompleteMultiselect({
						...terminal,
						message: `${choose} (${choosing})`,
						options: names.map((value) => ({ value, label: value })),
						maxItems: SHOWN,
						filter: (search, { value }) => foldArabic(value).includes(foldArabic(search)),
					}),
				);
	const others = await text({ ...terminal, message: names.length === 0 ? all : more, defaultValue: '' });
	return [...chosen, ...splitNames(answerOf(others))];
}

function answerOf<T>(answer: T): Exclude<T, symbol> {
	if (isCancel(answer)) throw new Cancelled();
	return answer as Exclude<T, symbol>;
}
