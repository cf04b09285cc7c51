import { type Block, type Found, LETTERS } from './rule.ts';

const CONTROLS = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const LETTER = new RegExp(`[${LETTERS}]`);

/** Letters that never join the next one. */
const ENDS_JOIN = /[اأإآٱءدذرزوؤةى][\u064b-\u065f]*$/;
const PERSIAN = /[پچژگکی]/;

/** Scripts of India have signs that say nothing else than how two letters are joined. */
const ENDS_OTHER = /(?!\p{Script_Extensions=Arabic})[\p{L}\p{M}]$/u;
const BEGINS_OTHER = /^(?!\p{Script_Extensions=Arabic})[\p{L}\p{M}]/u;

/**
 * Characters that nobody sees: they break searches, copies and addresses. One that does its work is left alone: a mark of
 * direction beside Latin or punctuation, a joiner in «هـ» or in an emoji, a non-joiner in a Persian word, both in Hindi.
 */
export function invisibleCharacters(blocks: readonly Block[]): Found[] {
	return blocks.flatMap(({ text, start }) => {
		if (text.search(CONTROLS) === -1) return [];
		const controls = [...text.matchAll(CONTROLS)];
		const isolates: Verdict = isolatesAreClosed(text) ? 'useful' : 'doubtful';
		return controls.flatMap(({ 0: control, index }) => {
			const verdict = /[\u2066-\u2069]/.test(control) ? isolates : judge(control, text, index);
			return verdict === 'useful' ? [] : [foundAt(start + index, control, verdict)];
		});
	});
}

function foundAt(start: number, control: string, verdict: Verdict): Found {
	const name = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
	return {
		start,
		end: start + 1,
		code: 'invisible-character',
		message: `Unexpected invisible character ${name} (${NAMES[control] ?? 'control of direction'}), expected none.`,
		hint: 'Delete it.',
		...(verdict === 'useless' && { replacement: '' }),
	};
}

const NAMES: Readonly<Record<string, string>> = {
	'\u00ad': 'soft hyphen',
	'\u061c': 'mark of direction',
	'\u200b': 'space without width',
	'\u200c': 'non-joiner',
	'\u200d': 'joiner',
	'\u200e': 'mark of direction',
	'\u200f': 'mark of direction',
	'\u2060': 'joiner of words',
	'\ufeff': 'byte order mark inside the text',
};

/** `useless`: nothing changes when it goes. `doubtful`: something may. */
type Verdict = 'useful' | 'useless' | 'doubtful';

function judge(control: string, text: string, at: number): Verdict {
	const before = text.slice(Math.max(0, at - 24), at).replace(CONTROLS, '');
	const after = text.slice(at + 1, at + 25).replace(CONTROLS, '');
	const [previous, next] = [lastLetter(before), after.charAt(0)];
	const isBetweenLetters = LETTER.test(previous) && LETTER.test(next);
	const isBesideOther = ENDS_OTHER.test(before) || BEGINS_OTHER.test(after);
	switch (control) {
		case '\u200b':
			return isBetweenLetters ? 'doubtful' : 'useless';
		case '\u00ad':
		case '\u2060':
		case '\ufeff':
			return 'useless';
		case '\u061c':
		case '\u200e':
		case '\u200f':
			return marksNothing(before.trimEnd().slice(-1)) && marksNothing(after.trimStart().charAt(0))
				? 'useless'
				: 'useful';
		case '\u200c':
			if (isBesideOther) return 'useful';
			if (!isBetweenLetters) return 'useless';
			if (PERSIAN.test(wordAround(text, at))) return 'useful';
			return ENDS_JOIN.test(before) ? 'useless' : 'doubtful';
		case '\u200d':
			if (isBesideOther) return 'useful';
			if (!isBetweenLetters) {
				// «هـ» of the Hijri calendar, and letters that are shown as they are inside of a word.
				const isShape = LETTER.test(next) || (LETTER.test(previous) && !ENDS_JOIN.test(before));
				// Emojis that are made of several.
				return isShape || /\p{Emoji}|\ufe0f/u.test(before + next) ? 'useful' : 'useless';
			}
			return ENDS_JOIN.test(before) ? 'doubtful' : 'useless';
		default:
			return 'doubtful';
	}
}

/** Between Arabic letters, and at the ends of a line, the direction is what it is. */
function marksNothing(neighbour: string): boolean {
	return neighbour === '' || LETTER.test(neighbour);
}

function lastLetter(text: string): string {
	return text.slice(-1);
}

function wordAround(text: string, at: number): string {
	const start = /\S*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
	return start + (/^\S*/.exec(text.slice(at, at + 40))?.[0] ?? '');
}

function isolatesAreClosed(text: string): boolean {
	let open = 0;
	for (const [mark] of text.matchAll(/[\u2066-\u2069]/g)) {
		open += mark === '\u2069' ? -1 : 1;
		if (open < 0) return false;
	}
	return open === 0;
}
