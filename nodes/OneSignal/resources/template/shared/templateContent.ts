import type { INodeProperties } from 'n8n-workflow';

import { channel } from '../../../fields/channel';
import { emailTextFields } from '../../../fields/email/content';
import { emailOptionsField } from '../../../fields/email/options';
import { templatePushOptions } from '../../../fields/push/options';
import { pushTextFields } from '../../../fields/push/texts';
import { bodyField } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';
import { smsOptions, smsTextFields } from '../../../fields/sms/content';
import { asChoice } from '../../../parse/choice';
import { asRequiredTextUpTo } from '../../../parse/text';
import type { Parser } from '../../../parse/parser';
import { bodyRoot } from '../../../properties/setBodyValue';

/** A template is for push unless one of these is set. */
const switches: Record<string, object> = { email: { isEmail: true }, sms: { isSMS: true } };

const templateChannel: INodeProperties = {
	...channel,
	description: 'Channel the template is for. It must be set up in OneSignal.',
};

const asSwitch: Parser<object | undefined> = (context, value, label) =>
	switches[asChoice(templateChannel)(context, value, label) ?? ''];

const name: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Order shipped',
	description: 'Name shown in the OneSignal dashboard, up to 128 characters',
};

/** What a template contains: a name, and the content of its channel. */
export const templateContentFields: INodeProperties[] = [
	bodyField(templateChannel, bodyRoot, asSwitch),
	bodyField(name, 'name', asRequiredTextUpTo(128)),
	...shownWhen({ channel: ['push'] }, [...pushTextFields, templatePushOptions]),
	...shownWhen({ channel: ['email'] }, [...emailTextFields, emailOptionsField()]),
	...shownWhen({ channel: ['sms'] }, [...smsTextFields, smsOptions]),
];
