import { memo } from '../memo.ts';

/** What a language calls itself: «English», «العربية». The tag, where Unicode's tables have no name. */
export const languageName: (language: string) => string = memo(
	(language) => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
);
