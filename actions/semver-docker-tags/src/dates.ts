import { KitError } from '@ci-kit/core/errors'

/** Renders a time by a moment format; without a format as ISO 8601. */
export type FormatDate = (timeMs: number, format: string | undefined, zone: string) => string

/** The formats and the zones are those of moment-timezone, 0.9 MB, so it is loaded only when a rule has a date. */
export async function loadDates(): Promise<FormatDate> {
  const { default: moment } = await import('moment-timezone')
  return (timeMs, format, zone) => {
    if (moment.tz.zone(zone) === null) {
      throw new KitError('bad-expression', `tz is ${JSON.stringify(zone.slice(0, 60))}, which is no time zone`, {
        fix: "tz='Europe/Berlin', or another name of the IANA time zone database",
      })
    }
    return moment.tz(timeMs, zone).format(format)
  }
}
