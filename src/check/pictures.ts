import path from 'node:path/posix';
import { foldArabic } from '../locale/fold.ts';
import { quote } from '../problem.ts';

/** A picture as an author describes it. */
export interface Described {
	readonly src: string;
	readonly alt: string;
	readonly caption: string;
}

/** What is wrong with the words of a picture, and which of them it is. */
export interface PictureFault {
	readonly at: 'src' | 'alt' | 'caption';
	readonly code: string;
	readonly message: string;
	readonly hint: string;
}

/** What an editor says of the words of a picture. Pure. */
export function faultsOfPicture({ src, alt, caption }: Described): PictureFault[] {
	const description = alt.trim();
	if (description === '') {
		const message = `Unexpected picture ${quote(nameOf(src))} without \`alt\`, expected a description for those who don't see it.`;
		return [{ at: 'src', code: 'alt-missing', message, hint: 'Say in a sentence what the picture shows.' }];
	}
	if (saysNothing(description, src)) {
		const message = `Unexpected ${quote(description)} for \`alt\`, expected what the picture shows.`;
		return [{ at: 'alt', code: 'alt-empty-words', message, hint: 'Write what a reader would see.' }];
	}
	if (caption.trim() !== '' && bareWords(caption) === bareWords(description)) {
		const message = 'Unexpected caption that repeats `alt`: who listens to the page hears it twice.';
		const hint = 'Say in `alt` what is to be seen, and in the caption what is not: who, where, when.';
		return [{ at: 'caption', code: 'caption-repeats-alt', message, hint }];
	}
	return [];
}

/** Words for a picture as such. */
const NOTHING = new Set(
	['logo', 'image', 'picture', 'photo', 'img', 'untitled', 'صورة', 'الصورة', 'شعار', 'لوغو', 'لوجو', 'بدون عنوان'].map(
		bareWords,
	),
);

/** «Logo», «صورة 1», `IMG_2034`, `market.jpg`, or the name of the file. */
function saysNothing(alt: string, src: string): boolean {
	const words = bareWords(alt);
	if (/\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)$/i.test(alt)) return true;
	if (/^(?:img|dsc|dscn|dscf|pxl|screenshot|whatsapp image)[-_ ]?\d[\d_\-. ]*/i.test(alt)) return true;
	if (NOTHING.has(words.replace(/ ?\d+$/, ''))) return true;
	return words === bareWords(nameOf(src).replace(/\.[^.]*$/, ''));
}

function bareWords(text: string): string {
	return foldArabic(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function nameOf(src: string): string {
	const name = path.basename(src.replace(/[?#].*$/, ''));
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
