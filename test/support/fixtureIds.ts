/** The IDs in the examples. The fixture emulator is seeded with the same. */
export const app = '0b1e7c1a-5d3f-4c8e-9a52-7c4d1f6e8a90';
export const customer = 'customer-1842';
export const pushTemplate = '3f0a6c7e-2b8d-4e19-8c53-a1d7f49b6e02';
export const emailTemplate = '7d2c5b1f-94e6-4a30-b8f7-5e6a1c3d9b84';
export const smsTemplate = 'c81f4e2d-6a7b-4c95-9d03-f2b8e1a5c746';
export const subscription = '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c35';
export const message = '9a4c1e7b-3f52-4d86-b1a9-6e0d8c5f7b23';
export const otherApp = '2c7f9b3e-8d14-4a6f-9e05-b3a1d7c6f842';
export const segment = '6b1e8d4f-7a29-4c53-8f60-d2c9e5b7a314';
export const journey = 'e47a2d9c-5b83-4f16-a7d0-1c8f6b3e9a75';
/** The emulator's only one. */
export const organization = '0b6a8b6e-64a1-4a43-9d3c-5f2a7f0d9c11';
/** An order number that happens to be a UUID. */
export const order = '123e4567-e89b-42d3-a456-426614174000';
