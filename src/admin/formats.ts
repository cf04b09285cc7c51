/** Names of our file formats in the form; `client.ts` registers them. */
export const MARKDOWN_FORMAT = 'warraq-markdown';
export const YAML_FORMAT = 'warraq-yaml';

/** The field that holds the place of a new article. It is never written into the file. */
export const ADDRESS_FIELD = '_address';
