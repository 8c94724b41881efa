"""A real browser, headless and driven: Chromium from Debian's packages."""

import contextlib
import os

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait


@contextlib.contextmanager
def chromium(folder, names=()):
    """Knows these names as this machine's, beside what DNS says."""
    options = webdriver.ChromeOptions()
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
        f"--user-data-dir={folder}/chromium", "--no-proxy-server",
        "--host-resolver-rules=" + ", ".join(f"MAP {name} 127.0.0.1" for name in names),
    ):
        options.add_argument(argument)
    options.binary_location = "/usr/bin/chromium"
    service = Service("/usr/bin/chromedriver", env={**os.environ, "HOME": str(folder)})
    driver = webdriver.Chrome(service=service, options=options)
    driver.set_page_load_timeout(30)
    try:
        yield driver
    finally:
        driver.quit()


def wait(driver, condition, what, deadline=30):
    return WebDriverWait(driver, deadline, poll_frequency=0.05).until(lambda _: condition(), what)


def sign_in_at_provider(driver, user, password):
    wait(driver, lambda: driver.find_elements(By.NAME, "username"), "the provider's form")
    driver.find_element(By.NAME, "username").send_keys(user)
    driver.find_element(By.NAME, "password").send_keys(password)
    driver.find_element(By.NAME, "password").submit()
