/**
 * Slots: places in kept HTML that are filled when a page is written, because what belongs there depends on more than
 * the article's own text: another article's title, a picture's address, the address of the site.
 *
 * A slot is `U+0001 kind : argument U+0001`. Authors can't write one: U+0001 is dropped from every body.
 */

const SLOT = /\u0001([a-z-]+):([^\u0001]*)\u0001/g;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** What fills the slots of one body. `argument` is what stood behind the colon. */
export interface SlotFillers {
	/** Before every address of this site: '' or '/archive' on a page, `https://example.org` in a feed. */
	readonly origin: string;
	/** A picture by its path below the content folder. `open` and `close` is HTML around the element `img`. */
	readonly image: (path: string) => { src: string; width: number; height: number; open: string; close: string };
	/** The read-more block of an article, as HTML. */
	readonly readMore: (id: string) => string;
}

export const ORIGIN_SLOT = slot('origin', '');

/** @param name what of the picture belongs there; `open` and `close` stand around its `img` */
export function imageSlot(name: 'src' | 'width' | 'height' | 'open' | 'close', path: string): string {
	return slot(name, path);
}

export function readMoreSlot(id: string): string {
	return slot('read-more', id);
}

export function fillSlots(html: string, fillers: SlotFillers): string {
	return html.replace(SLOT, (whole, kind: string, argument: string) => {
		switch (kind) {
			case 'origin':
				return fillers.origin;
			case 'src':
			case 'open':
			case 'close':
				return fillers.image(argument)[kind];
			case 'width':
			case 'height':
				return String(fillers.image(argument)[kind]);
			case 'read-more':
				return fillers.readMore(argument);
			default:
				return whole;
		}
	});
}

/** HTML without its slots: nothing stands in their places. */
export function dropSlots(html: string): string {
	return html.replace(SLOT, '');
}

/** Without C0 controls, which XML forbids and no writer means; tab and line ends stay. */
export function dropControls(text: string): string {
	return text.replace(CONTROLS, '');
}

function slot(kind: string, argument: string): string {
	return `\u0001${kind}:${argument}\u0001`;
}
