/**
 * JSON for a `script` element. The HTML parser ends the element at `</script` and is led astray by `<!--`, so no `<`
 * is left in it; JSON says the same with `\u003c`.
 */
export function toScriptJson(value: object): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}
