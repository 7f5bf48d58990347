/* Finds a notice in the long list by what is typed, and opens the cities that hold one. What is typed stays here. */
(function () {
  "use strict";

  const place = document.querySelector("[data-notice-filter]");
  if (!place) return;
  const input = place.querySelector("input");
  const told = place.querySelector("[data-found]");
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const cities = Array.from(document.querySelectorAll(".city-notices"), (city) => ({
    city,
    years: Array.from(city.querySelectorAll(".notices-of-year"), (section) => ({
      section,
      notices: Array.from(section.querySelectorAll("li"), (item) => ({
        item,
        // City and year count as words of each of their notices.
        text: plain([city.querySelector("h2"), section.querySelector("h3"), item].map((e) => e.textContent).join(" ")),
      })),
    })),
  }));

  function filter() {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { city, years } of cities) {
      let inCity = 0;
      for (const { section, notices } of years) {
        let inYear = 0;
        for (const { item, text } of notices) {
          item.hidden = !words.every((word) => text.includes(word));
          if (!item.hidden) inYear += 1;
        }
        section.hidden = !inYear;
        inCity += inYear;
      }
      city.hidden = !inCity;
      city.open = words.length > 0 && inCity > 0;
      found += inCity;
    }
    if (!words.length) told.textContent = "";
    else told.textContent = found ? told.dataset.found.replace("{count}", found) : told.dataset.none;
  }

  input.addEventListener("input", filter);
  // A browser that comes back to the page may have kept what was typed.
  if (input.value) filter();

  // The address of a notice in the list leads into its city.
  function open() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const city = target && target.closest(".city-notices");
    if (!city) return;
    city.open = true;
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", open);
  open();
})();
