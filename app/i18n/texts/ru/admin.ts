export const admin = { title: "" };
