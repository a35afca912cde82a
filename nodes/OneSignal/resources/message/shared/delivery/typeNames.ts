/** What people call the kinds of subscriptions. */
const names: Record<string, string> = {
	email: 'email',
	sms: 'SMS',
	amazonPush: 'Amazon push',
	androidPush: 'Android push',
	chromeExtensionPush: 'Chrome Extension push',
	chromePush: 'Chrome push',
	firefoxPush: 'Firefox push',
	huaweiPush: 'Huawei push',
	iosPush: 'iOS push',
	macPush: 'macOS push',
	safariLegacyPush: 'Safari (Legacy) push',
	safariPush: 'Safari push',
	windowsPush: 'Windows push',
};

/** A kind that OneSignal adds later keeps its own name. */
export const typeName = (type: string): string => names[type] ?? type;
