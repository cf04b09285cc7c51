import { quote } from '../../problem.ts';
import type { Block, Found } from './rule.ts';

/**
 * Quotation marks that are never closed, or never opened. A quotation may go on over paragraphs, each of which may open
 * it again, as newspapers do.
 */
export function unbalancedQuotes(blocks: readonly Block[]): Found[] {
	return [
		...unpaired(blocks, '«', '»'),
		// «„Zitat“» and «”نص“» end with what opens elsewhere.
		...unpaired(
			blocks.filter(({ text }) => !/„|”[^”“]*“/.test(text)),
			'“',
			'”',
		),
		...oddStraight(blocks),
	];
}

interface Mark {
	readonly mark: string;
	readonly at: number;
}

function unpaired(blocks: readonly Block[], open: string, close: string): Found[] {
	const found: Found[] = [];
	/** A quotation of earlier paragraphs that is still open. */
	let carried: Mark[] = [];
	const marks = new RegExp(`[${open}${close}]`, 'g');
	for (const { text, start, kind } of blocks) {
		if (!text.includes(open) && !text.includes(close)) continue;
		const opened: Mark[] = [];
		for (const { 0: mark, index: at } of text.matchAll(marks)) {
			if (mark === open) {
				const isAgain = carried.length > 0 && /^[\s\ufffc]*$/.test(text.slice(0, at)) && endsQuotation(text, close);
				if (isAgain) carried = [];
				opened.push({ mark, at: start + at });
			} else if (opened.length > 0) opened.pop();
			else if (carried.length > 0) carried.pop();
			else found.push(report({ mark, at: start + at }));
		}
		if (kind === 'text') carried.push(...opened);
		else found.push(...opened.map(report));
	}
	return [...found, ...carried.map(report)];
}

/** The paragraph goes on with a quotation and ends with it, or leaves it open once more. */
function endsQuotation(text: string, close: string): boolean {
	return text.split(close).length === 1 || new RegExp(`${close}[\\s.،؛؟!…]*$`, 'u').test(text);
}

/** `"` has one form for both ends, so only an odd number tells. Inches and seconds stand behind a digit. */
function oddStraight(blocks: readonly Block[]): Found[] {
	const found: Found[] = [];
	let carried: Mark | undefined;
	for (const { text, start, kind } of blocks) {
		if (!text.includes('"')) continue;
		const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
		const counted = marks.length % 2 === 0 ? marks : marks.filter((at) => !/\p{Nd}/u.test(text[at - 1] ?? ''));
		const last = counted.at(-1);
		if (counted.length % 2 === 0 || last === undefined) continue;
		const mark = { mark: '"', at: start + last };
		if (kind !== 'text') found.push(report(mark));
		else if (carried) carried = undefined;
		else carried = mark;
	}
	return carried ? [...found, report(carried)] : found;
}

const PARTNERS: Readonly<Record<string, string>> = { '«': '»', '»': '«', '“': '”', '”': '“', '"': '"' };

function report({ mark, at }: Mark): Found {
	const verb = mark === '»' || mark === '”' ? 'opens' : 'closes';
	return {
		start: at,
		end: at + 1,
		code: 'quotes-unbalanced',
		message: `Unexpected ${quote(mark)} without its partner, expected the ${quote(PARTNERS[mark] ?? mark)} that ${verb} the quotation.`,
		hint: 'Add the missing mark, or delete this one.',
	};
}
