import { ARABIC_MONTHS } from '../../locale/month-names.ts';
import { formatDigits } from '../../locale/numerals.ts';
import { wordsOf } from '../spelling.ts';

/** Another way in which a reader may write a query. */
export interface Variant {
	readonly query: string;
	/** Which of the ways it is. */
	readonly way: string;
}

/**
 * Other spellings of queries, `count` in all: the same for the same seed. Each way is used as often as another, as long as there
 * are queries that it changes.
 */
export function makeVariants<Q extends { readonly query: string }>(
	queries: readonly Q[],
	count: number,
	seed: number,
): (Q & Variant)[] {
	const random = generator(seed);
	const made = new Map<string, Q & Variant>();
	for (let idle = 0; made.size < count && idle < Object.keys(WAYS).length; ) {
		for (const [way, change] of Object.entries(WAYS)) {
			const changed = queries
				.filter((of) => !/[«"“]/.test(of.query))
				.map((of) => ({ ...of, query: change(of.query, random), way, was: of.query }))
				.filter(({ query, was }) => query !== was && !made.has(query));
			const [chosen] = changed.length > 0 ? [pick(changed, random)] : [];
			idle = chosen ? 0 : idle + 1;
			if (chosen && made.size < count) made.set(chosen.query, chosen);
		}
	}
	return [...made.values()];
}

type Random = () => number;

const WAYS: Readonly<Record<string, (query: string, random: Random) => string>> = {
	'hamza left out': (query) => query.replace(/[أإآ]/g, 'ا'),
	'ya for alef maqsura and the reverse': (query) =>
		query.replace(/[ىي](?=\s|$)/g, (letter) => (letter === 'ى' ? 'ي' : 'ى')),
	'ha for ta marbuta': (query) => query.replace(/ة(?=\s|$)/g, 'ه'),
	'vowel marks': (query, random) =>
		query.replace(/[ء-ي](?=[ء-ي])/g, (letter) => letter + (random() < 0.4 ? pick(['َ', 'ُ', 'ِ', 'ْ', 'ّ'], random) : '')),
	tatweel: (query) => query.replace(/([بتثجحخسشصضطظعغفقكلمنهي])(?=[ء-ي]{2})/, '$1ــ'),
	'Arabic digits': (query) => formatDigits(query, 'arab'),
	'Persian digits': (query) => formatDigits(query, 'arabext'),
	'Persian letters': (query) => query.replace(/ك/g, 'ک').replace(/[يى]/g, 'ی'),
	'presentation forms': (query) => query.replace(/[ء-ي]/g, (letter) => ISOLATED.get(letter) ?? letter),
	'alef wasla': (query) => query.replace(/(^|\s)ال/g, '$1ٱل'),
	'older seat of hamza': (query) => query.replace(/ؤو/g, 'ئو').replace(/مئة/g, 'مائة'),
	'joined with و': (query) => joined(query, 'و'),
	'joined with ف': (query) => joined(query, 'ف'),
	'joined with ب': (query) => joined(query, 'ب'),
	'joined with ل': (query) => joined(query, 'ل'),
	'joined with ك': (query) => joined(query, 'ك'),
	'joined with و and ب': (query) => joined(query, 'وب'),
	'without the article': (query) => query.replace(/(^|\s)ال(?=\S{3})/g, '$1'),
	'with the article': (query) => query.replace(/^(?!ال)(?=[ء-ي]{3,}$)/, 'ال'),
	'another name of the month': (query, random) => {
		const named = ARABIC_MONTHS.find(([name]) => query.includes(name));
		if (!named) return query;
		const others = ARABIC_MONTHS.filter(([name, month]) => month === named[1] && name !== named[0]);
		return query.replace(named[0], pick(others, random)[0]);
	},
	'spaces and direction marks': (query) => `\u200f ${query.replace(/ /g, '  ')}\u200e`,
	'small letters': (query) => query.toLowerCase(),
	'tanwin before the alef': (query) => query.replace(/^(?!ال)([ء-ي]{2,}[بدرسقلمن])(?=\s)/, '$1ًا'),
	'tanwin after the alef': (query) => query.replace(/^(?!ال)([ء-ي]{2,}[بدرسقلمن])(?=\s)/, '$1اً'),
};

/** The particle before the first word that can take one: «للناتو», «وبالناتو», «لاجتماع». */
function joined(query: string, particle: string): string {
	const [first = ''] = wordsOf(query);
	if (!/^[ء-ي]{4,}$/.test(first) || /^[وفبلك]/.test(first)) return query;
	const rest = particle.endsWith('ل') && first.startsWith('ال') ? `${particle}ل${first.slice(2)}` : particle + first;
	return query.replace(first, rest);
}

function pick<T>(from: readonly T[], random: Random): T {
	return from[Math.floor(random() * from.length)] as T;
}

/** Mulberry32. */
function generator(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Letters to what old files have for them. */
const ISOLATED: ReadonlyMap<string, string> = new Map(
	Array.from({ length: 0xfefc - 0xfe80 + 1 }, (_, at) => String.fromCodePoint(0xfe80 + at))
		.reverse()
		.map((form) => [form.normalize('NFKC'), form]),
);
