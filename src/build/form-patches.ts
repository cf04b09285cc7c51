import path from 'node:path';
import { ROOT } from './root.ts';

/** What Sveltia CMS does otherwise in our form, for which it has no setting. Names in its package are short and differ by version. */
interface Patch {
	/** What readers of an archive would see without it. */
	readonly reason: string;
	readonly pattern: RegExp;
	readonly replacement: string;
}

const PATCHES: readonly Patch[] = [
	{
		reason: 'emphasis inside of a word, as in «و*المقدمة*»: with `_` it is none',
		pattern: /\[`\*`(,`__`,`\*\*\*`,`___`\])/,
		replacement: '[`_`$1',
	},
	{
		reason: 'the indent of code with which a body begins',
		pattern: /([\w$]+\[[\w$]+\]=([\w$]+))\.trim\(\)(;let [\w$]+=\[\.\.\.\2\.matchAll\()/,
		replacement: '$1$3',
	},
	{
		reason: 'a body that nobody has touched: told as it was written',
		pattern:
			/([\w$]+)(=\(([\w$]+),[\w$]+)(\)=>\{let [^;]+;\3\.getRootElement\(\)\?\.dispatchEvent\(new CustomEvent\(`Update`,\{detail:\{value:)(.+?)(,selection:)/,
		replacement: 'tellBody=(...told)=>$1(...told),$1$2,written$4asWritten($3,$5,written)$6',
	},
	{
		reason: 'a body that nobody has touched: told before anybody can',
		pattern:
			/(let ([\w$]+)=([\w$]+\([\w$]+\));try\{await [\w$]+\(([\w$]+\([\w$]+\)),\3\|\|``,([\w$]+\([\w$]+\))\))(\}catch)/,
		replacement: '$1,$4?.update(()=>tellBody($4,$5,$2))$6',
	},
	{
		reason: 'what is typed into a field while the body opens: a picture in the body takes the focus',
		pattern: /(([\w$]+)\.closest\(`\[role="textbox"\]\[aria-readonly="false"\]`\))(&&\2\.focus\(\),)/,
		replacement: '$1&&!isTypingElsewhere($2)$3',
	},
	{
		reason: 'what is typed into a field while the body opens: the selection in the body takes the focus',
		pattern: /&&([\w$]+)!==null&&!([\w$]+)\.has\(`skip-dom-selection`\)/,
		replacement: '$&&&($2.has(`focus`)||!isTypingElsewhere($1))',
	},
	{
		reason: 'a date without an offset: read in the zone of the site',
		pattern:
			/(=\(([\w$]+),([\w$]+)\)=>\{let\{format:[^}]+,outputUTC:[\w$]+\}=[\w$]+\(\3\).{1,400}?\}T\$\{\2\}`\):)new Date\(\2\)/,
		replacement: '$1readWrittenDate($2,$3)',
	},
	{
		reason: 'the seconds of a date that nobody has touched',
		pattern: /([\w$]+)\.getTime\(\)!==([\w$]+)\.getTime\(\)(?=:\1!==void 0\|\|\2!==void 0\|\|)/,
		replacement: 'isOtherMinute($1,$2)',
	},
];

/** What the patches call, by file. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
	'typing.ts': ['isTypingElsewhere'],
	'untouched-body.ts': ['asWritten'],
	'written-date.ts': ['isOtherMinute', 'readWrittenDate'],
};

/**
 * The code of Sveltia CMS as our form needs it.
 *
 * @throws when a place is not found, or more than one: another version of the package
 */
export function patchForm(code: string): string {
	let patched = code;
	for (const { reason, pattern, replacement } of PATCHES) {
		const places = code.match(new RegExp(pattern, 'g'))?.length ?? 0;
		if (places !== 1) throw new Error(`Unexpected code of @sveltia/cms: ${places} places to patch for ${reason}.`);
		patched = patched.replace(pattern, replacement);
	}
	const imports = Object.entries(CALLED).map(([file, names]) => {
		const place = path.join(ROOT, 'src', 'admin', file).replaceAll('\\', '/');
		return `import { ${names.join(', ')} } from ${JSON.stringify(place)};\n`;
	});
	return `${imports.join('')}${patched}`;
}
