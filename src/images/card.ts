import { cardAddress } from '../addresses.ts';
import { type DateStyle, formatDay, formatMonth, formatYear } from '../locale/dates.ts';
import { directionOf } from '../locale/direction.ts';
import type { Day } from '../locale/instant.ts';
import { CARD_RECIPE, hexDigest } from './recipe.ts';

/** All that a share card shows, as readers see it. */
export interface CardText {
	readonly site: string;
	readonly section: string;
	readonly headline: string;
	readonly date: string;
	/** That of the site. */
	readonly direction: 'rtl' | 'ltr';
}

/** What cards take from the settings of a site. */
export interface CardStyle extends DateStyle {
	readonly title: string;
}

/** What cards show of an article. */
export interface CardSource {
	readonly headline: string;
	/** The section's label; '' for none. */
	readonly section: string;
	readonly day: Day;
	readonly precision: 'minute' | 'day' | 'month' | 'year' | 'estimated';
}

export function cardText({ headline, section, day, precision }: CardSource, style: CardStyle): CardText {
	const year = day.slice(0, 4);
	const date = {
		minute: () => formatDay(day, style),
		day: () => formatDay(day, style),
		month: () => formatMonth(Number(year), Number(day.slice(5, 7)), style),
		year: () => formatYear(year, style),
		estimated: () => formatYear(year, style),
	}[precision]();
	return { site: style.title, section, headline, date, direction: directionOf(style.language) };
}

/** A card is named by what it shows: with other words it has another address. */
export function addressOfCard(text: CardText): string {
	return cardAddress(hexDigest(JSON.stringify([CARD_RECIPE, text])));
}
