import { request } from 'undici';

/** Unresolvable, where the guard should not work. */
const addresses = ['http://onesignal.invalid/', 'https://onesignal.invalid/', 'http://192.0.2.1/'];

test.each(addresses)('a test that asks %s fails at once', async (address) => {
	await expect(request(address)).rejects.toThrow('Tests stay on this machine');
});
