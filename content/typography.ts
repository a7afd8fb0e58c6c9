/** Binds a number to the short word or sign after it, so that no line ends between 2 and cm, or 7 and %. */
export function bindUnits(text: string): string {
  return text.replace(/(\d) (?=%|(?:\p{L}{1,3}[²³]?(?:[·/]\p{L}{1,3}[²³]?)*)(?![\p{L}\d]))/gu, "$1\u00A0");
}
