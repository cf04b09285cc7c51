import { dropMarks, foldArabic, unifyLetters } from '../locale/fold.ts';

/**
 * How words of a text and words of a query are compared. The index needs it as well as the browser, so it is pure and small.
 * Only Arabic has particles and endings here: of other languages nothing is known but letters.
 */

/** The words of a text, as written but for vowel marks, tatweel and controls: runs of letters and digits, with what joins digits or stands in names («6.5», «L'Orient»). */
export function wordsOf(text: string): string[] {
	return dropMarks(text).match(WORD) ?? [];
}

/** Languages whose words are written with Arabic letters but have other particles and endings. */
export function isArabic(language: string): boolean {
	return /^ar\b/i.test(language);
}

/** A word in the letters that the language itself uses, as a query has it. Hamza, ى and ة stay: Pagefind sees to them. */
export function unifyWord(word: string, language: string): string {
	const unified = unifyLetters(word);
	if (/^(?:fa|ur|ps|ckb|ku|sd|ug)\b/i.test(language)) {
		const own = unified.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
		return /^ur\b/i.test(language) ? own.replace(/[هۀ]/g, 'ہ') : own.replace(/ۀ/g, 'ه');
	}
	return unified;
}

/** A unified word without «ال» and the particles before it: «ناتو» of «والناتو», «للناتو». Nothing else looks like these. */
export function coreOf(word: string): string {
	return DEFINITE.exec(word)?.[1] ?? word;
}

/**
 * What a unified word may be when its first letters are particles: «اجتماع» of «لاجتماع», «بروكسل» of «وبروكسل». Many words
 * begin with such letters, so these are no more than readings; of the commonest such words there are none.
 */
export function readingsOf(word: string): string[] {
	if (DEFINITE.test(word) || /^[اأإآ]ل/.test(word)) return [];
	const readings: string[] = [];
	const [, rest] = /^[وف](.{3,})$/.exec(word) ?? [];
	if (rest !== undefined && !isLookalike(word)) readings.push(rest);
	for (const one of [word, ...readings]) {
		const [, letter, of] = /^([بلك])(.{3,})$/.exec(one) ?? [];
		if (of !== undefined && (letter !== 'ك' || of.length > 3) && !isLookalike(one)) readings.push(of);
	}
	return readings;
}

/** A form in which spellings of one word are equal: without «ال», hamza, and the difference of ى and ي, of ة and ه. */
export function foldWord(word: string): string {
	return foldArabic(coreOf(word)).normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * What is left of a folded word without endings of number, person and case: «محادثه» and «محادث» of «محادثاتهم». ة alone is no
 * ending: «مكتبة» is no «مكتب».
 */
export function stemsOf(folded: string): string[] {
	const stems = new Set([folded]);
	for (const stem of stems) {
		for (const [ending, least, instead = ['']] of ENDINGS) {
			if (stem.length - ending.length < least || !stem.endsWith(ending)) continue;
			for (const one of instead) stems.add(stem.slice(0, stem.length - ending.length) + one);
		}
	}
	return [...stems];
}

/**
 * A key of its own for a name that Pagefind takes for a word of every article: «علي» is «على» to its stemmer. undefined for
 * other words.
 */
export function ownKeyOf(word: string): string | undefined {
	return NAMES.has(word) ? word + word : undefined;
}

/** No text is looked at from behind: older browsers can't. */
const WORD = /(?:[A-Za-z]\.){2,}|\p{N}+(?:[.,٫:\-–/]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’](?=\p{L})[\p{L}\p{M}\p{N}]+)*/gu;

const DEFINITE = /^[وف]?(?:[بك]?ال|لل)(.{2,})$/;

const NAMES = new Set(['علي', 'متي', 'مدي', 'لدي']);

/** Ending, letters that must be left before it, what may stand instead: by itself, nothing. */
const ENDINGS: readonly (readonly [string, number, (readonly string[])?])[] = [
	['ها', 3],
	['هما', 3],
	['هم', 4],
	['هن', 4],
	['نا', 4],
	['كم', 4],
	['ات', 3, ['', 'ه']],
	['تين', 3, ['ه']],
	['تان', 3, ['ه']],
	['ون', 3],
	['ين', 3],
	['ان', 3],
	['وا', 3],
	['ته', 3, ['ه']],
	['ت', 3],
	['يه', 3, ['ي']],
	['ا', 3],
	['ي', 3],
];

function isLookalike(word: string): boolean {
	return LOOKALIKES.has(foldArabic(word));
}

/**
 * Words whose first letter is no particle though the rest is a word too, or begins a name. From two corpora (the sample archive
 * and a magazine of 1906 to 1912): those that are more frequent than the rest is.
 */
const LOOKALIKES = new Set(
	`كتاب كتابه كلام كلمه كبير كبيره كبار كبري كليه كاتب كامل كامله كافه كميه كتبه كتبت كريم كرامه كندا كيان كييف كلفه
	كانون لجنه لغه لقاء لسان لباس لبنان لندن لطيف لفظه ليره ليون لديه ليست لكنه لكنها لعبه لحظه ليله لاعب لاعبين
	بعيد بعيدا بعيده بناء بيان بقاء بيوت بريد برهان باريس بغداد بيروت بروكسل برلين بلاد بلاغ بلديه بحريه بحيره بضعه بضائع
	بضاعه بطاقه بطوله بطريق باطل بارد بشير بشاره بصره بصري بقاع بقيت بقيه بدايه بينهم بعدما بعدها بواسطه بنيه بخار بحار بقعه بيئه
	فريق فصول فصل فساد فنون فناء فروع فتاه فلاح فقير فاضل فرنسا فلسطين فنان فريد فكره فرصه فتره فرقه فضيه
	وزير وزاره ورقه وجود وجهه وحده وحيده وادي وراء وصول وصفه وصله وفاه وفاته وقفه وقفا وكاله ولايه ولاده واجب واضح واضع واقف وارد وارث
	وسيط وسيله وظيفه وطنيه وثيقه ورشه وجبه وعده ورود وزنه وضعه وليد واحد واحده واحدا وهران`.split(/\s+/),
);
