/** Whether somebody types into another field: an editor that opens, draws or saves must not take the focus away then. */
export function isTypingElsewhere(editor: Element): boolean {
	const { activeElement } = document;
	return (
		!!activeElement?.matches('input, textarea') && !editor.closest('section[data-key-path]')?.contains(activeElement)
	);
}
