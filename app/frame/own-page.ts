/** The element of a page that its own script draws, and the one that holds what it draws from, as JSON. */
export const OWN_PAGE = "own-page";
export const OWN_DATA = "own-data";
