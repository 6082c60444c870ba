import { expect, it } from "vitest";
import { endpointAt } from "./address.ts";

const unasked = { chosen: false, keyed: false };

it("takes this machine without being asked", () => {
  for (const host of ["127.0.0.1:8080", "localhost:11434", "[::1]:1", "127.9.9.9"]) {
    const { url, leaves } = endpointAt(`http://${host}/v1/`, unasked);
    expect(leaves).toBe(false);
    expect(url.href).toBe(`http://${host}/v1/chat/completions`);
  }
});

it("takes another machine only when the user named it", () => {
  const base = "https://models.example/v1";
  expect(() => endpointAt(base, unasked)).toThrow(/models\.example is not this machine/u);
  expect(endpointAt(base, { chosen: true, keyed: true }).leaves).toBe(true);
});

it("does not take names that only look like this machine", () => {
  for (const host of ["127.0.0.1.example", "localhost.example", "127.evil.example", "0.0.0.0", "10.0.0.7"]) {
    expect(() => endpointAt(`http://${host}/v1`, unasked)).toThrow(/not this machine/u);
  }
});

it("sends a key to another machine over https only", () => {
  expect(() => endpointAt("http://models.example/v1", { chosen: true, keyed: true })).toThrow(/unencrypted/u);
  expect(endpointAt("http://127.0.0.1/v1", { chosen: false, keyed: true }).leaves).toBe(false);
});

it("refuses other schemes, and keys in the address without repeating them", () => {
  for (const base of ["file:///etc/passwd", "ftp://models.example", "models.example/v1", ""]) {
    expect(() => endpointAt(base, { chosen: true, keyed: false })).toThrow(/no http or https address/u);
  }
  for (const base of ["https://user:sesame@models.example/v1", "ws://user:sesame@models.example"]) {
    expect(() => endpointAt(base, { chosen: true, keyed: false })).toThrow(/^(?!.*sesame).*$/u);
  }
});

it("keeps a query, which some servers need", () => {
  const { url } = endpointAt("http://localhost/openai/v1?api-version=2", unasked);
  expect(url.href).toBe("http://localhost/openai/v1/chat/completions?api-version=2");
});
