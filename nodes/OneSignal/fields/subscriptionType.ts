/** Kinds of subscription, with OneSignal's name for each. */
const types: Array<[type: string, oneSignalType: string]> = [
	['email', 'Email'],
	['sms', 'SMS'],
	['amazonPush', 'FireOSPush'],
	['androidPush', 'AndroidPush'],
	['chromeExtensionPush', 'ChromeExtensionPush'],
	['chromePush', 'ChromePush'],
	['firefoxPush', 'FirefoxPush'],
	['huaweiPush', 'HuaweiPush'],
	['iosPush', 'iOSPush'],
	['macPush', 'macOSPush'],
	['safariLegacyPush', 'SafariLegacyPush'],
	['safariPush', 'SafariPush'],
	['windowsPush', 'WindowsPush'],
];

/** The numbers by which exports name the kinds. */
const typesByNumber: Record<string, string> = {
	0: 'iosPush',
	1: 'androidPush',
	2: 'amazonPush',
	4: 'chromeExtensionPush',
	5: 'chromePush',
	6: 'windowsPush',
	7: 'safariLegacyPush',
	8: 'firefoxPush',
	9: 'macPush',
	11: 'email',
	13: 'huaweiPush',
	14: 'sms',
	17: 'safariPush',
};

const toOneSignal = new Map(types);
const fromOneSignal = new Map(types.map(([type, oneSignalType]) => [oneSignalType, type]));

/** OneSignal's name for a kind of subscription. */
export const toOneSignalType = (type: string): string => toOneSignal.get(type) ?? type;

/** The kind behind OneSignal's name or number; one that OneSignal adds later stays as it is. */
export const fromOneSignalType = (value: unknown): unknown =>
	fromOneSignal.get(String(value)) ?? typesByNumber[String(value)] ?? value;
