import type { Locations } from '../addresses.ts';
import { articleAddress } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import { formatLongDay } from '../locale/dates.ts';
import { directionOf } from '../locale/direction.ts';
import { dayOf, timeOf } from '../locale/instant.ts';
import { formatDigits } from '../locale/numerals.ts';
import { formatCount } from '../locale/plurals.ts';
import { stringsFor } from '../locale/strings.ts';
import type { Problem } from '../problem.ts';
import type { Site } from '../site.ts';

/** What the development server tells a page beside the page itself. Texts are ready to be shown. */
export interface Preview {
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly words: { readonly close: string; readonly open: string; readonly title: string };
	/** Only while a large archive is being read: lists are not whole yet. */
	readonly reading?: string;
	/** Of the page that is open: why readers don't see it yet. */
	readonly state?: string;
	/** The page shows the file as it was before it broke. */
	readonly stale?: string;
	/** The file of the page, as it is typed on the command line. */
	readonly file?: string;
	readonly problems: readonly Omit<Problem, 'file'>[];
	/** Articles that readers don't see yet, to be marked in lists: the path of each, and why. */
	readonly unpublished: readonly { readonly path: string; readonly state: string }[];
}

export interface PreviewFacts {
	readonly site: Site;
	readonly link: Locations['link'];
	readonly now: number;
	/** The article of the page; undefined on other pages. */
	readonly article?: Article | undefined;
	/** The file of the article or page. */
	readonly file?: string | undefined;
	readonly isStale: boolean;
	/** Of the file. */
	readonly problems: readonly Problem[];
	readonly unpublished: readonly Article[];
	/** Articles that were read, and those that there are to read. */
	readonly reading?: { readonly done: number; readonly total: number } | undefined;
}

export function buildPreview(facts: PreviewFacts): Preview {
	const { site, link, now, article, file, isStale, problems, unpublished, reading } = facts;
	const { language, numerals } = site;
	const words = stringsFor(language);
	const state = article && stateOf(article, now, site);
	const digits = (count: number) => formatDigits(count, numerals);
	return {
		language,
		direction: directionOf(language),
		words: {
			close: words.previewClose,
			open: words.previewOpen,
			title: formatCount('problems', problems.length, language, numerals),
		},
		...(reading && {
			reading: words.previewReading.replace('{done}', digits(reading.done)).replace('{total}', digits(reading.total)),
		}),
		...(state !== undefined && { state }),
		...(isStale && { stale: words.previewStale }),
		...(file !== undefined && { file }),
		problems: problems.map(({ file: _, ...problem }) => problem),
		unpublished: unpublished.flatMap((one) => {
			const why = stateOf(one, now, site);
			return why === undefined ? [] : [{ path: link(articleAddress(one.id)), state: why }];
		}),
	};
}

/** «مسودة · السبت ٥ …», «يُنشر السبت ٥ … ٠٩:٣٠»; undefined for what readers see. */
function stateOf({ draft, instant, precision }: Article, now: number, site: Site): string | undefined {
	const words = stringsFor(site.language);
	const time = precision === 'minute' ? ` ${formatDigits(timeOf(instant, site.timeZone), site.numerals)}` : '';
	const date = `${formatLongDay(dayOf(instant, site.timeZone), site)}${time}`;
	if (draft) return words.previewDraft.replace('{date}', date);
	return instant > now ? words.previewScheduled.replace('{date}', date) : undefined;
}
