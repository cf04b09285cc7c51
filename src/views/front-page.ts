import { dayAddress, FRONT_PAGE, onThisDayAddress, termAddress, yearAddress } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import { sortByName } from '../locale/collate.ts';
import type { Day } from '../locale/instant.ts';
import { packMonthDays } from '../locale/month-days.ts';
import { type Headline, headlineOf, type Item, itemOf } from './parts.ts';
import type { Archive, View } from './view.ts';

export interface FrontPageView {
	/** The newest article with a picture among the newest five, else the newest; absent in an empty archive. */
	readonly lead?: Item;
	/** The other newest articles by day, newest first. */
	readonly days: readonly { readonly day: Day; readonly address: string; readonly items: readonly Item[] }[];
	/** The section with most articles first. */
	readonly sections: readonly {
		readonly label: string;
		readonly address: string;
		readonly count: number;
		/** The newest. */
		readonly items: readonly Headline[];
	}[];
	/** Articles of this day of the calendar in earlier years, newest year first. */
	readonly onThisDay: {
		/** `01-12`, by the build clock in the site's zone. */
		readonly monthDay: string;
		/** Of the page of that day. It is there when the day has articles; `items` may be empty all the same. */
		readonly address: string;
		readonly items: readonly (Headline & { readonly year: string })[];
		/** Days of the calendar that have a page, packed by `packMonthDays`. */
		readonly pages: string;
	};
	/** Years with articles, oldest first. */
	readonly years: readonly { readonly year: string; readonly address: string; readonly count: number }[];
	/** Articles in all. */
	readonly count: number;
}

const LEAD_CANDIDATES = 5;
const SECTION_ITEMS = 3;
const ON_THIS_DAY_ITEMS = 5;
const ON_THIS_DAY_ITEMS_OF_A_YEAR = 2;

export const frontPageView: View<Record<string, never>, FrontPageView> = {
	kind: 'front-page',
	isDaily: true,
	all: () => [{}],
	touchedBy: () => [{}],
	read(archive) {
		const { catalogue, site } = archive;
		const newest = catalogue.newest(Math.max(site.pageSize, LEAD_CANDIDATES));
		const items = newest.map((article) => itemOf(archive, article));
		const lead = items.slice(0, LEAD_CANDIDATES).find(({ picture }) => picture) ?? items[0];
		return {
			...(lead && { lead }),
			days: byDay(items.slice(0, site.pageSize).filter((item) => item !== lead)),
			sections: sectionsOf(archive),
			onThisDay: onThisDay(archive),
			years: catalogue.yearCounts().map(({ year, count }) => ({ year, count, address: yearAddress(year) })),
			count: catalogue.articleCount(),
		};
	},
	path: () => FRONT_PAGE,
	match: (address) => (address === FRONT_PAGE ? {} : undefined),
};

function byDay(items: readonly Item[]): FrontPageView['days'] {
	const days = Map.groupBy(items, ({ day }) => day);
	return [...days].map(([day, of]) => ({ day, address: dayAddress(day), items: of }));
}

function sectionsOf({ catalogue, site }: Archive): FrontPageView['sections'] {
	const sections = sortByName(catalogue.terms('section'), ({ label }) => label, site.language);
	return sections
		.toSorted((a, b) => b.count - a.count)
		.map(({ term, label, count }) => ({
			label,
			count,
			address: termAddress('section', term),
			items: catalogue.newestOf('section', term, SECTION_ITEMS).map(headlineOf),
		}));
}

function onThisDay({ catalogue, today }: Archive): FrontPageView['onThisDay'] {
	const monthDay = today.slice(5);
	const articles: Article[] = [];
	for (const { day } of catalogue.daysOfMonthDay(monthDay)) {
		if (day >= today) continue;
		if (articles.length >= ON_THIS_DAY_ITEMS) break;
		articles.push(...catalogue.exactArticlesOfDay(day, ON_THIS_DAY_ITEMS_OF_A_YEAR));
	}
	return {
		monthDay,
		address: onThisDayAddress(monthDay),
		items: articles
			.slice(0, ON_THIS_DAY_ITEMS)
			.map((article) => ({ ...headlineOf(article), year: article.day.slice(0, 4) })),
		pages: packMonthDays(catalogue.allMonthDays()),
	};
}
