import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { languageAtAGlance } from '../site.ts';
import { type ProblemLanguage, problemLanguage } from '../translate-problem.ts';

/**
 * The language that a command for writers speaks: the one it was asked for (`--lang`), else that of the archive. Also when
 * the words of the command are wrong or its archive can't be read, for then it has most to say.
 *
 * @param from the folder that relative paths begin in
 * @param usual the archive, when none is named
 */
export function commandLanguage(args: readonly string[], from: string, usual: string): ProblemLanguage {
	const { values } = parseArgs({
		args: [...args],
		options: { content: { type: 'string' }, lang: { type: 'string' } },
		allowPositionals: true,
		strict: false,
	});
	if (values.lang === 'ar' || values.lang === 'en') return values.lang;
	const content = typeof values.content === 'string' ? path.resolve(from, values.content) : usual;
	const settings = path.join(content, 'site.yml');
	return problemLanguage(languageAtAGlance(existsSync(settings) ? readFileSync(settings, 'utf8') : ''));
}
