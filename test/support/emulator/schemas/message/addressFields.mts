import { z } from 'zod';
import { email } from '../formats.mts';

/** The content of an email, in messages and templates. */
export const emailFields = {
	email_subject: z.string().optional(),
	email_body: z.string().optional(),
	email_preheader: z.string().optional(),
	email_from_name: z.string().optional(),
	email_from_address: email.optional(),
	email_reply_to_address: email.optional(),
	email_bcc: z.array(email).max(5).optional(),
	disable_email_click_tracking: z.boolean().optional(),
};

export const smsFields = {
	sms_from: z.string().optional(),
	sms_media_urls: z.array(z.string()).max(10).optional(),
};
