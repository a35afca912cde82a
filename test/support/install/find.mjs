import { findChromium } from './browser.mjs';
import { chosenHost, findHost } from './hosts.mjs';
import { findQueueServers } from './queueServers.mjs';

/**
 * @typedef {object} Found
 * @property {import('./hosts.mjs').InstalledHost} [n8n]
 * @property {string} [chromium]
 * @property {import('./queueServers.mjs').QueueServers} [queueServers]
 */

/** A program of its own, because Jest cannot import a plain module: says what of the outside world is here. */
/** @type {Found} */
const found = {
	n8n: findHost(chosenHost()),
	chromium: findChromium(),
	queueServers: findQueueServers(),
};
console.log(JSON.stringify(found));
