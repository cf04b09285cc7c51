import { memo } from '../memo.ts';

/**
 * A language tag as Open Graph writes it. A tag without a country gets the one where most of its readers are; Arabic
 * gets `AR`, which stands for all of it there.
 *
 * @example openGraphLocale('ar') // 'ar_AR'
 */
export const openGraphLocale = memo((language) => {
	const locale = new Intl.Locale(language);
	const region = locale.region ?? (locale.language === 'ar' ? 'AR' : locale.maximize().region);
	return region === undefined ? locale.language : `${locale.language}_${region}`;
});
