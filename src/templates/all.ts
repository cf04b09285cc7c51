import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Article from './Article.astro';
import Corrections from './Corrections.astro';
import Day from './Day.astro';
import Feeds from './Feeds.astro';
import FrontPage from './FrontPage.astro';
import Month from './Month.astro';
import OnThisDay from './OnThisDay.astro';
import Page from './Page.astro';
import Search from './Search.astro';
import TermIndex from './TermIndex.astro';
import TermList from './TermList.astro';
import Year from './Year.astro';

/** The template of each kind of page. Each takes the view of its kind and the address. */
export const TEMPLATES: Readonly<Record<string, AstroComponentFactory>> = {
	'front-page': FrontPage,
	article: Article,
	'term-list': TermList,
	'term-index': TermIndex,
	year: Year,
	month: Month,
	day: Day,
	'on-this-day': OnThisDay,
	corrections: Corrections,
	page: Page,
	'feeds-page': Feeds,
	'search-page': Search,
};
