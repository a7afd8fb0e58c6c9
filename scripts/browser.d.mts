export function findOrInstallChromium(): Promise<string | undefined>;
export function findOrInstallFirefox(): Promise<string | undefined>;
