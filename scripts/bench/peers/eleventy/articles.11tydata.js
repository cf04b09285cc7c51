/** Put beside the articles: an address is the path of the file from here. */
export default {
	permalink: ({ page }) => `${page.filePathStem.replace('/content/articles', '')}/index.html`,
};
