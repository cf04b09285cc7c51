/** `npm run schemas`: writes the JSON Schemas of the content for editors, into `.vscode/`. A test compares them. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../src/build/root.ts';
import { editorSchemas, schemaText } from '../src/editor/schemas.ts';

for (const [name, schema] of editorSchemas()) writeFileSync(path.join(ROOT, '.vscode', name), schemaText(schema));
console.log(`.vscode/: ${[...editorSchemas().keys()].join(', ')}`);
