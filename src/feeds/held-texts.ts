import { escapeXml } from '../xml.ts';

/**
 * Texts that must come through a library as they are: `@astrojs/rss` parses its `customData`, where `007` becomes a
 * number, and `feedsmith` trims texts, and puts `'` for an `&apos;` that somebody typed. So a mark goes in, and the text
 * takes its place in the finished XML. U+0001 is in no text, because XML can't hold it.
 */
export class HeldTexts {
	readonly #texts: string[] = [];

	hold(text: string): string {
		return this.holdXml(escapeXml(text));
	}

	/** @param xml a text that is escaped */
	holdXml(xml: string): string {
		this.#texts.push(xml);
		return `\u0001${this.#texts.length - 1}\u0001`;
	}

	release(xml: string): string {
		return xml.replace(/\u0001(\d+)\u0001/g, (_, at: string) => this.#texts[Number(at)] ?? '');
	}
}
